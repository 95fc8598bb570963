package nl.regiobeeld.network;

/** A need in a list, in the words of the reader. */
public record NeedLine(
        String title, String address, String subject, String whose, String priority, String state, String followUp) {}
