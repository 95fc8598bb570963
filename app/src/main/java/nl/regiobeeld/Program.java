package nl.regiobeeld;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program as Spring knows it: every room below this package. */
@SpringBootApplication(proxyBeanMethods = false)
public class Program {}
