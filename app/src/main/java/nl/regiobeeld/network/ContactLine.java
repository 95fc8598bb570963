package nl.regiobeeld.network;

/** A contact in a list. */
public record ContactLine(String name, String address, String roles, String subjects, String phone, String email) {}
