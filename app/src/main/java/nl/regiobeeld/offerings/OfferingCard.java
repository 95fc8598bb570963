package nl.regiobeeld.offerings;

import java.util.List;

/**
 * An offering in a list.
 *
 * @param reasons why it suits, in words; empty outside that list
 */
public record OfferingCard(
        String title,
        String address,
        String kind,
        String audiences,
        String evidence,
        boolean proven,
        int users,
        boolean overdue,
        List<String> reasons) {}
