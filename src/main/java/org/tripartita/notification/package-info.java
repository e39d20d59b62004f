/**
 * Mail: who is told what, when, and that it arrives once. It listens to events of other modules and to due dates; no
 * module waits for it or knows it. One outbox row for each recipient and event; a resend keeps its Message-ID.
 */
@ApplicationModule(displayName = "Notification", allowedDependencies = { "workflow", "identity", "deadline", "exercise",
		"territory",
		"installation", "opencall", "participation", "record", "secretariat" })
@NullMarked
package org.tripartita.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
