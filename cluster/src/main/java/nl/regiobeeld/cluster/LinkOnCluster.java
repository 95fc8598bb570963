package nl.regiobeeld.cluster;

import nl.regiobeeld.linkage.cli.LinkCommand;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The command {@code link} with its comparing done by a Spark cluster; started by {@code spark-submit}. */
public final class LinkOnCluster {
    private LinkOnCluster() {}

    public static void main(String[] args) {
        int status;
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("regiobeeld link"))) {
            status = LinkCommand.run(
                    args, System.out, System.err, System.in, settings -> new SparkSearch(spark, settings));
        }
        if (status != 0) {
            System.exit(status);
        }
    }
}
