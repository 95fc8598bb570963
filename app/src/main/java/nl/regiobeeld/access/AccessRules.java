package nl.regiobeeld.access;

import static nl.regiobeeld.access.Role.CHAIN_DIRECTOR;
import static nl.regiobeeld.access.Role.COORDINATOR;
import static nl.regiobeeld.access.Role.SUPPLIER;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every right of every address, in one table; what is not named is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessRules {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain rules(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        "/",
                        "/assets/**",
                        "/monitor/**",
                        "/grafieken/**",
                        "/rapporten/**",
                        "/over/**",
                        "/meldwijzer/**")
                .permitAll()
                .requestMatchers(
                        "/aanmelden", "/error", "/favicon.ico", "/robots.txt", "/.well-known/**", "/actuator/health")
                .permitAll()
                .requestMatchers("/aanleveren/**")
                .hasAnyRole(names(SUPPLIER))
                .requestMatchers("/koppelvragen/**")
                .hasAnyRole(names(SUPPLIER))
                .requestMatchers("/uitvragen/**", "/vrijgaven/**", "/koppelen/**")
                .hasAnyRole(names(CHAIN_DIRECTOR, COORDINATOR))
                // Who may read or write which list is up to its kind; reading is open, writing needs a name.
                .requestMatchers(HttpMethod.GET, "/lijst/*", "/lijst/*/*", "/zoeken/**")
                .permitAll()
                .requestMatchers("/aanbod/past-bij")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/aanbod/**")
                .permitAll()
                .requestMatchers("/aanbod/**")
                .authenticated()
                // Who has the link from a mail may see and correct what is kept of this one contact.
                .requestMatchers("/netwerk/barrieremodel", "/netwerk/bevestigen/**")
                .permitAll()
                .requestMatchers("/lijst/**", "/netwerk/**")
                .authenticated()
                .requestMatchers("/agenda/botsingen/**")
                .hasAnyRole(names(CHAIN_DIRECTOR, COORDINATOR))
                .requestMatchers("/agenda/*/deelnemers*", "/agenda/*/deelnemers/**")
                .authenticated()
                // Who has the address from a mail may do with this one registration what its person may.
                .requestMatchers("/agenda/plaats/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/agenda/**")
                .permitAll()
                // Calendar programs first ask whether there is a calendar.
                .requestMatchers(HttpMethod.HEAD, "/agenda/**")
                .permitAll()
                .requestMatchers("/agenda/**")
                .authenticated()
                .requestMatchers("/post/**")
                .hasAnyRole(names(COORDINATOR))
                // The plan of a year is public; how it goes, and what is wrong in it, is for those inside.
                .requestMatchers(
                        HttpMethod.GET,
                        "/plan",
                        "/plan/*",
                        "/plan/*/begroting",
                        "/plan/*/bijdragen*",
                        "/plan/*/bijdragen/*",
                        "/plan/activiteiten/*")
                .permitAll()
                .requestMatchers("/plan/**")
                .authenticated()
                .requestMatchers("/taken/**", "/meldpaden", "/afmelden")
                .authenticated()
                .anyRequest()
                .denyAll());
        // The secret in these addresses proves more than the token of a session, and does not end with one.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/netwerk/bevestigen/**"));
        http.formLogin(form -> form.loginPage("/aanmelden")
                .usernameParameter("naam")
                .passwordParameter("wachtwoord")
                .successHandler(new BackToForm())
                .failureUrl("/aanmelden?fout"));
        http.exceptionHandling(refusals -> refusals.accessDeniedHandler(new ExpiredForms()));
        http.logout(logout -> logout.logoutUrl("/afmelden").logoutSuccessUrl("/"));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
        return http.build();
    }

    /** Argon2id with the parameters of the OWASP password storage recommendation. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
