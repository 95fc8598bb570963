package nl.regiobeeld.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the current request. */
@Component
public class SignedIn {
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

    /** Whether the reader may see the regional release: everyone who is signed in. */
    public boolean seesRegionalFigures() {
        return find().isPresent();
    }
}
