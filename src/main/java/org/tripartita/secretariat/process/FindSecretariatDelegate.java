package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.secretariat.Secretariats;

import static org.tripartita.secretariat.process.SecretariatInstallationProcess.SECRETARIAT_STANDS;
import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

/** The STL is permanent: a further exercise works with the one that stands [S1:903]. */
@Component
class FindSecretariatDelegate implements JavaDelegate {

	private final Secretariats secretariats;

	private final ExerciseRegistry exercises;

	FindSecretariatDelegate(Secretariats secretariats, ExerciseRegistry exercises) {
		this.secretariats = secretariats;
		this.exercises = exercises;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var standing = secretariats.installedIn(TERRITORY.from(execution));
		SECRETARIAT_STANDS.set(execution, standing.isPresent());
		standing.ifPresent(secretariat -> {
			SECRETARIAT_ID.set(execution, secretariat.id());
			exercises.workWith(EXERCISE_ID.from(execution), secretariat.id());
		});
	}

}
