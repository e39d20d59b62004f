package org.tripartita;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Scans by the clock: reminders, outgoing mail, stalled secretariats. Tests call the scans themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tripartita.scheduling", matchIfMissing = true)
class Scheduling {
}
