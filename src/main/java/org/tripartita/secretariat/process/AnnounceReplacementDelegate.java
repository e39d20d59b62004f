package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.VacancyCalls;

/** Publishes in the log of the STL who was designated for a vacancy. */
@Component
class AnnounceReplacementDelegate implements JavaDelegate {

	private final VacancyCalls vacancies;

	AnnounceReplacementDelegate(VacancyCalls vacancies) {
		this.vacancies = vacancies;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ReplacementCallProcess.DESIGNATING_CALL.set(execution,
				vacancies.announce(SECRETARIAT_ID.from(execution), EXERCISE_ID.from(execution)));
	}

}
