/**
 * Open calls (convocatorias): seats of the secretariat, the facilitator, the co-creation tables. It answers for bases
 * and criteria that are public before anybody applies, for the window of reception, the dossiers of applicants (never
 * public), the evaluation, the published result and who was designated. It also
 * answers for who facilitates an exercise and how that changes. Processes: {@code open-call}, {@code panel-evaluation},
 * {@code call-objections}, {@code facilitator-change}; decisions: {@code candidate-sufficiency}, {@code tie-break},
 * {@code facilitator-confidence}, {@code designation-balance}, {@code panel-standing},
 * {@code reception-term}. It must not know what a designated person does afterwards: whoever seats or convenes them asks
 * {@link org.tripartita.opencall.OpenCalls}.
 */
@ApplicationModule(displayName = "Convocatorias",
		allowedDependencies = { "workflow", "territory", "identity", "deadline", "record", "exercise" })
@NullMarked
package org.tripartita.opencall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
