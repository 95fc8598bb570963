package nl.regiobeeld.collection;

/**
 * A delivery as one line of a list, in the words of the reader's language.
 *
 * @param badge how the state is coloured: success, warning, error, neutral or inactive
 */
public record DeliveryRow(
        String address,
        String number,
        String supplier,
        String round,
        String what,
        String when,
        String state,
        String badge,
        String lines,
        String findings) {}
