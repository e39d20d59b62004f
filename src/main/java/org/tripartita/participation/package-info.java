/**
 * How people take part before there are commitments: the consultation with its contributions and reasoned responses,
 * the topics that come out of it, the problem tree of each topic, the awareness workshops and the co-creation tables.
 * Processes: {@code consultation}, {@code problem-tree}, {@code awareness-workshop}, {@code co-creation-table};
 * decisions {@code participation-sufficiency}, {@code workshop-attendance}.
 * <p>
 * A contribution is never stored with the identity of who made it. The module must not know what becomes of a
 * commitment once it is drafted, nor how the secretariat decides.
 */
@ApplicationModule(displayName = "Participation",
		allowedDependencies = { "workflow", "territory", "identity", "deadline", "record", "exercise", "actionplan" })
@NullMarked
package org.tripartita.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
