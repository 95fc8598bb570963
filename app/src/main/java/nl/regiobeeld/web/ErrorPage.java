package nl.regiobeeld.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader sees when an address leads nowhere or we failed; it never says which, nor what failed. */
@Controller
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        model.addAttribute("own", status instanceof Integer code && code >= 500);
        return "web/error";
    }
}
