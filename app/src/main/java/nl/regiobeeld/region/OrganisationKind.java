package nl.regiobeeld.region;

/** What sort of partner an organisation is; decides wording and order, never rights. */
public enum OrganisationKind {
    MUNICIPALITY,
    POLICE,
    PROSECUTION,
    INSPECTORATE,
    CARE,
    NATIONAL_REGISTER,
    COOPERATION
}
