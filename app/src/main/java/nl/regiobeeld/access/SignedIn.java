package nl.regiobeeld.access;

import java.util.Optional;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the current request. */
@Component
public class SignedIn {
    private final Regions regions;

    SignedIn(Regions regions) {
        this.regions = regions;
    }

    public Optional<Account> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** The account, where the rules already demand one. */
    public Account get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    public boolean is(Role role) {
        return find().filter(account -> account.is(role)).isPresent();
    }

    /** The municipality that the reader works for; empty for other partners, and for who is not signed in. */
    public Optional<Area> municipality() {
        return find().flatMap(account -> regions.findOrganisation(account.organisation()))
                .flatMap(organisation -> organisation.area())
                .flatMap(regions::find)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY);
    }

    /** Whether the reader may speak for a municipality: who works there, and who runs the cooperation. */
    public boolean speaksFor(String municipality) {
        return is(Role.CHAIN_DIRECTOR)
                || is(Role.COORDINATOR)
                || municipality().filter(own -> own.code().equals(municipality)).isPresent();
    }

    /** Whether the reader may see the regional release: everyone who is signed in. */
    public boolean seesRegionalFigures() {
        return find().isPresent();
    }
}
