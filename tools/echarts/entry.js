// The parts of Apache ECharts that our charts use, as one global. Read by tools/refresh-assets only.
import { init, registerMap, setPlatformAPI, use } from 'echarts/core';
import { BarChart, CustomChart, LineChart, MapChart } from 'echarts/charts';
import { GeoComponent, GridComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
    BarChart, CustomChart, LineChart, MapChart,
    GeoComponent, GridComponent, LegendPlainComponent, TooltipComponent,
    LabelLayout, SVGRenderer
]);

export { init, registerMap, setPlatformAPI };
