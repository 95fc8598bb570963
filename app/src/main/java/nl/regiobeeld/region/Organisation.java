package nl.regiobeeld.region;

import java.util.Optional;

/**
 * A partner in the cooperation.
 *
 * @param id short stable name, also used in addresses and files
 * @param area the area it answers for, for municipalities their own
 */
public record Organisation(String id, String name, OrganisationKind kind, Optional<String> area) {
    /** The page about it, for who is signed in. */
    public String address() {
        return "/netwerk/organisaties/" + id;
    }
}
