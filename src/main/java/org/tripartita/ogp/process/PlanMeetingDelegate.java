package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.ogp.PublicMeetings;

/** Looks for the semester of the plan that nothing was told of yet. */
@Component
class PlanMeetingDelegate implements JavaDelegate {

	private final PublicMeetings meetings;

	PlanMeetingDelegate(PublicMeetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var next = meetings.next(EXERCISE_ID.from(execution));
		ImplementationMeetingsProcess.SEMESTER_AHEAD.set(execution, next.isPresent());
		next.ifPresent(semester -> ImplementationMeetingsProcess.SEMESTER_BEGINS_AT.set(execution, meetings.beginning(semester)));
	}

}
