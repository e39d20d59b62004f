package org.tripartita.exercise.process;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Composition;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;

/** The law seats as many garantes as it wants; how the STL then stands is judged and told (domain 5.3, G-29). */
class SuccessionBalanceTest extends SuccessionScene {

	@Autowired
	private StlWalk stl;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private Agenda agenda;

	@Autowired
	private JdbcClient database;

	@Test
	void garantes_that_bring_an_STL_out_of_balance_are_seated_and_the_STL_has_it_on_its_agenda() {
		var exercise = walk.exercise(territory, today.minusDays(90));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var rules = StlWalk.rules(today.minusDays(60));
		rules.putAll(Map.of("voteUnit", "MEMBER"));
		var secretariat = stl.installed(exercise, today.minusDays(60), rules);
		database.sql("""
				update secretariat_seat set to_day = from_day where secretariat_id = ? and organisation = 'Institución 2'
				and sector in ('GOVERNMENT', 'CIVIL_SOCIETY')
				""").param(secretariat.id()).update();
		walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1)),
				SuccessionWalk.successor("Control interno del Congreso", "LEGISLATIVE", "INTERNAL_CONTROL", lastDay.plusDays(1)),
				SuccessionWalk.successor("Control interno del Tribunal", "JUDICIAL", "INTERNAL_CONTROL", lastDay.plusDays(1))));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);
		for (var organisation : new String[] { "Contraloría", "Control interno del Congreso", "Control interno del Tribunal" }) {
			change.appoint(territory, organisation, today);
		}
		change.answer(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today));
		change.receiveEach(key, territory, today);

		assertThat(secretariats.get(secretariat.id())).satisfies(one -> {
			assertThat(one.composition()).isEqualTo(Composition.UNBALANCED_WARN);
			assertThat(one.waiver()).startsWith("El cambio de garante del");
		});
		assertThat(agenda.pending(secretariat.id())).extracting(Agenda.Pending::title)
			.containsExactly("Equilibrio del STL después del cambio de garante");
	}

}
