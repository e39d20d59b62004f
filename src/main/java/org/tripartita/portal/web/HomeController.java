package org.tripartita.portal.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.tripartita.opencall.OpenCalls;
import org.tripartita.territory.ParticipationFact;
import org.tripartita.territory.ParticipationFacts;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;

/** {@code /}: the 32 entities, what each is doing, and where anybody can take part today. */
@Controller
class HomeController {

	private final ExerciseList exercises;

	private final Territories territories;

	private final ParticipationFacts facts;

	private final OpenCalls calls;

	HomeController(ExerciseList exercises, Territories territories, ParticipationFacts facts, OpenCalls calls) {
		this.exercises = exercises;
		this.territories = territories;
		this.facts = facts;
		this.calls = calls;
	}

	/** The figures of the page, all counted from its lists. */
	record Totals(long underWay, long concluded, long entities) {

		static Totals of(Collection<Entity> entities, List<ExerciseLine> federal) {
			var all = entities.stream().flatMap(entity -> entity.exercises().stream()).toList();
			long concluded = all.stream().filter(ExerciseLine::concluded).count();
			long federalConcluded = federal.stream().filter(ExerciseLine::concluded).count();
			return new Totals(all.size() - concluded + federal.size() - federalConcluded, concluded + federalConcluded,
					entities.stream().filter(entity -> !entity.exercises().isEmpty()).count());
		}

	}

	@GetMapping("/")
	String home(Model model) {
		var lines = exercises.all().stream().collect(Collectors.groupingBy(ExerciseLine::entity));
		var known = facts.latest();
		var entities = entities(lines, known);
		var federal = lines.getOrDefault(Territory.FEDERATION, List.of());
		model.addAttribute("place", "inicio");
		model.addAttribute("entities", entities);
		model.addAttribute("federal", federal);
		model.addAttribute("totals", Totals.of(entities, federal));
		model.addAttribute("factMonth", known.stream().map(ParticipationFact::asOf).max(Comparable::compareTo).orElse(null));
		model.addAttribute("tookPart", known.stream().filter(ParticipationFact::participates).count());
		model.addAttribute("sources", Sources.of(known));
		model.addAttribute("calls", calls.receiving());
		model.addAttribute("consultations", exercises.openConsultations());
		return "portal/home";
	}

	/** Whoever cuts the address of a page back to its kind finds all of them from the list of entities. */
	@GetMapping({ "/ejercicios", "/estados", "/secretariados", "/consultas" })
	String all() {
		return "redirect:/";
	}

	private List<Entity> entities(Map<String, List<ExerciseLine>> lines, List<ParticipationFact> known) {
		var byCode = known.stream().collect(Collectors.toMap(ParticipationFact::territoryCode, Function.identity()));
		return territories.states()
			.stream()
			.map(state -> new Entity(state, lines.getOrDefault(state.code(), List.of()), byCode.get(state.code())))
			.toList();
	}

}
