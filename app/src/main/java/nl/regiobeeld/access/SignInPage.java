package nl.regiobeeld.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. */
@Controller
class SignInPage {
    @GetMapping("/aanmelden")
    String show(
            @RequestParam(name = "fout", required = false) @Nullable String failed,
            @RequestParam(name = "verlopen", required = false) @Nullable String expired,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("expired", expired != null);
        return "access/sign-in";
    }
}
