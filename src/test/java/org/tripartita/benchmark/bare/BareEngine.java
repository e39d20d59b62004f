package org.tripartita.benchmark.bare;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Camunda's engine and web applications as their starter makes them. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BareEngine {
}
