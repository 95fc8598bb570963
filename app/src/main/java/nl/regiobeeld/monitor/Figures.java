package nl.regiobeeld.monitor;

import nl.regiobeeld.monitor.Dashboard.FigureDefinition;

/** Makes the figures of a dashboard, each of cells of one release. */
final class Figures {
    private Figures() {}

    static Figure make(Scene scene, FigureDefinition definition) {
        return switch (definition.kind()) {
            case YEARS, QUARTERS -> TrendFigure.make(scene, definition);
            case CATEGORIES -> CategoryFigure.make(scene, definition);
            case MIX -> MixFigure.make(scene, definition);
            case MAP -> MapFigure.make(scene, definition);
            case COMPARISON -> ComparisonFigure.make(scene, definition);
            case SOURCES -> SourcesFigure.make(scene, definition);
            case OVERLAP -> OverlapFigure.make(scene, definition);
            case SIZE -> SizeFigure.make(scene, definition);
            case REFERENCE -> ReferenceFigure.make(scene, definition);
            case SURVEY -> SurveyFigure.make(scene, definition);
        };
    }
}
