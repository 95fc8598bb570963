package nl.regiobeeld.network;

import java.util.List;

/**
 * Who confirmed, who was reminded and who is silent.
 *
 * @param state code of the only state that is shown; empty for all
 * @param query what was asked, for the files
 * @param sent how many mails just went out; -1 when nobody asked
 * @param mailWaits whether mails wait because no mail server is set
 * @param late how many the button for all would ask
 */
public record ConfirmationsView(
        List<Count> counts,
        List<Row> rows,
        int total,
        String search,
        String state,
        String query,
        String previous,
        String next,
        int sent,
        boolean mailWaits,
        int late,
        boolean mayAskAll) {

    /** How many contacts stand somewhere; a link to only those. */
    public record Count(String label, String explained, String tone, int number, String address, boolean chosen) {}

    /** @param since when that was, in words */
    public record Row(
            long id,
            String name,
            String address,
            String organisation,
            String organisationAddress,
            String state,
            String tone,
            String since,
            boolean mayAsk) {}
}
