package org.tripartita.secretariat.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.VacancyCalls;
import org.tripartita.secretariat.VacancyCalls.Called;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** A sector calls for its declared vacancy, or the garante for anybody's (X4; step 2). */
@Component
class CallReplacementStart implements StartHandler {

	private final VacancyCalls vacancies;

	private final Texts texts;

	CallReplacementStart(VacancyCalls vacancies, Texts texts) {
		this.vacancies = vacancies;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = own(starter);
		form.options("secretariats", own.stream().map(one -> new Option(one.name(), one.territoryCode())).toList());
		form.options("sectors", Arrays.stream(Sector.values())
			.filter(sector -> own.stream().anyMatch(one -> mayCallFor(starter, one, sector)))
			.map(sector -> new Option(texts.of("sector." + sector), sector.role()))
			.toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).territoryCode());
		}
	}

	private List<Secretariat> own(Starter starter) {
		return vacancies.withVacancies(Sector.roles()
			.stream()
			.flatMap(role -> starter.territoriesAs(role).stream())
			.distinct()
			.map(code -> code.toUpperCase(Locale.ROOT))
			.toList());
	}

	/** Each sector convenes its own; the garante any (G-09 [S3:651]). */
	private static boolean mayCallFor(Starter starter, Secretariat secretariat, Sector sector) {
		return starter.groups().contains(RoleGroups.of(sector.role(), secretariat.territoryCode()))
				|| starter.groups().contains(RoleGroups.of(Role.ORGANO_GARANTE.id(), secretariat.territoryCode()));
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var secretariat = own(starter).stream().filter(one -> one.territoryCode().equals(answer.text("territory"))).findFirst().orElseThrow();
		var sector = Sector.ofRole(answer.text("sector"));
		if (!mayCallFor(starter, secretariat, sector)) {
			return Submission.refused("replacement.not-yours");
		}
		var called = vacancies.call(secretariat, sector, answer.text("reason"));
		if (called instanceof Called.Refused refused) {
			return Submission.refused(refused.reason(), texts.of("sector." + sector));
		}
		var begun = (Called.Begun) called;
		return Submission.accepted()
			.under(begun.exercise().code())
			.with(RoomVariables.EXERCISE_ID, begun.exercise().id())
			.with(RoomVariables.TERRITORY, secretariat.territoryCode())
			.with(RoomVariables.SECRETARIAT_ID, secretariat.id())
			.with(ReplacementCallProcess.VACANT_SECTOR, sector.role())
			.with(ReplacementCallProcess.VACANT_PLACES, begun.vacant());
	}

}
