package nl.regiobeeld.plan;

import java.util.List;
import nl.regiobeeld.entries.EntryView;

/**
 * An activity with its progress.
 *
 * @param planAddress the plan it belongs to
 * @param reports empty for who may not read them; newest first
 * @param form what the form for progress says now
 */
public record ActivityView(
        EntryView entry,
        String planTitle,
        String planAddress,
        String period,
        String cost,
        List<Report> reports,
        Form form,
        boolean mayReport) {

    public record Report(String by, String at, List<StatusView> statuses, List<String> note) {}

    /**
     * @param seen the last report that the writer saw
     * @param problem what is wrong; empty when nothing is
     */
    public record Form(long seen, List<Aspect> aspects, String note, String problem, boolean kept) {}

    /** Something to choose one word for. */
    public record Aspect(String name, String label, List<Option> options) {}

    public record Option(String code, StatusView status, boolean chosen) {}
}
