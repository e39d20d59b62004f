package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.SuccessionAct;
import org.tripartita.identity.Guarantor;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.workflow.PendingTasks;

/**
 * Civil society says nothing of a garante that a law names: its silence keeps nobody away and is no consent, and no time
 * limit takes its task (G-06, G-21, G-29).
 */
class SilentConsentTest extends SuccessionScene {

	private static final String CONSENT = "userTask_consentSuccessor";

	@Autowired
	private ActaRegister actas;

	@Autowired
	private PendingTasks pending;

	@Test
	void who_does_not_answer_in_its_time_is_said_to_have_been_silent_and_the_law_stands() {
		var exercise = exercise();
		var key = asked();
		assertThat(term(key)).startsWith("Contesta a más tardar el **");
		termPasses(key);

		assertThat(open(key)).as("no time limit takes a task away").containsExactlyInAnyOrder(CONSENT, "userTask_handOverOffice");
		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation).containsExactly("Contraloría");
		assertThat(guarantors.independentIn(territory, today)).as("its vote is asked for all the more").isFalse();
		assertThat(texts(exercise)).contains("Sociedad civil no contestó en su plazo si consiente como órgano garante a Contraloría. "
				+ "Lo publicado sigue; su silencio no cuenta como consentimiento.");
		var one = successions.of(territory).get(0);
		assertThat(one.silentOn()).isEqualTo(today);
		assertThat(successions.acts(one.id())).as("silence is no consent").isEmpty();
		change.handOver(key, territory, "Contraloría", today);
		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(pending.dueUntil(clock.instant().plusSeconds(90L * 24 * 3600))).as("nothing more can be said to it")
			.noneMatch(task -> task.element().equals(CONSENT) && task.groups().contains(account("sociedad-civil")));
		var document = handOvers().get(0).documentId();
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).stream().filter(sealed -> sealed.documentId().equals(document)).findFirst();
		assertThat(acta.flatMap(sealed -> actas.canonicalJson(sealed.id())).orElseThrow()).contains("Sociedad civil no contestó en su plazo");
	}

	@Test
	void who_answers_late_is_heard_but_asks_for_nobody_else() {
		var exercise = exercise();
		var key = asked();
		termPasses(key);
		assertThat(term(key)).startsWith("El plazo terminó el **");
		assertThat(change.refused(key, CONSENT, account("sociedad-civil"), said("ASK_ANOTHER")))
			.startsWith("El plazo para pedir otro garante ya terminó");
		change.answer(key, CONSENT, account("sociedad-civil"), said("REFUSE"));

		assertThat(open(key)).containsExactly("userTask_handOverOffice");
		assertThat(successions.acts(successions.of(territory).get(0).id())).extracting(SuccessionAct::agreed).containsExactly(false);
		assertThat(texts(exercise)).contains("Sociedad civil no consintió como órgano garante a Contraloría. Motivo: "
				+ "La Contraloría depende de quien debe vigilar.");
		change.handOver(key, territory, "Contraloría", today);
		assertThat(change.ended(key)).containsExactlyInAnyOrder("endEvent_saidLate", "endEvent_guarantorFollows");
	}

	@Test
	void who_answers_in_its_time_is_never_called_silent() {
		var exercise = exercise();
		var key = asked();
		change.consent(key, account("sociedad-civil"), today);

		assertThat(open(key)).containsExactly("userTask_handOverOffice");
		assertThat(successions.of(territory).get(0).silentOn()).isNull();
		assertThat(texts(exercise)).noneMatch(text -> text.contains("no contestó"));
	}

	private String asked() {
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("administracion"));
		assertThat(open(key)).isEqualTo(List.of(CONSENT));
		return key;
	}

	private String term(String key) {
		return change.shown(key, CONSENT, account("sociedad-civil")).get("term").toString();
	}

	private Map<String, Object> said(String decision) {
		return new HashMap<>(Map.of("decision", decision, "reason", "La Contraloría depende de quien debe vigilar.", "position",
				"Coordinación, Colectivo", "actedOn", today.toString()));
	}

}
