package org.tripartita.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.exercise.GuarantorPapers;
import org.tripartita.exercise.HandOverActa;
import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionWords;
import org.tripartita.exercise.Successions;
import org.tripartita.identity.Guarantors;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.territory.ParticipationFacts;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;

/** {@code /estados/OAX}: an entity, its exercises and its STL; {@code FED} for the federation. */
@Controller
class TerritoryController {

	private final Territories territories;

	private final ExerciseList exercises;

	private final Secretariats secretariats;

	private final ParticipationFacts facts;

	private final Guarantors guarantors;

	private final Successions successions;

	private final SuccessionWords words;

	private final GuarantorPapers papers;

	private final Clock clock;

	TerritoryController(Territories territories, ExerciseList exercises, Secretariats secretariats,
			ParticipationFacts facts, Guarantors guarantors, Successions successions, SuccessionWords words,
			GuarantorPapers papers, Clock clock) {
		this.territories = territories;
		this.exercises = exercises;
		this.secretariats = secretariats;
		this.facts = facts;
		this.guarantors = guarantors;
		this.successions = successions;
		this.words = words;
		this.papers = papers;
		this.clock = clock;
	}

	/** A change of the garante with what was said of it and its actas, one of each part that was settled. */
	record Told(Succession change, List<String> words, List<HandOverActa> actas) {
	}

	@GetMapping("/estados/{code}")
	String entity(@PathVariable String code, Model model) {
		var territory = territories.findByCode(code)
			.filter(found -> !found.isPart())
			.orElseThrow(() -> new NoSuchPage("entity " + code));
		var fact = facts.latest().stream().filter(known -> known.territoryCode().equals(code)).findFirst();
		model.addAttribute("place", "entidad");
		model.addAttribute("territory", territory);
		var all = exercises.of(code);
		model.addAttribute("exercises", all.stream().filter(line -> line.territoryCode().equals(code)).toList());
		model.addAttribute("inside", all.stream().filter(line -> !line.territoryCode().equals(code)).toList());
		var parts = territories.partsOf(code).stream().map(Territory::code).toList();
		model.addAttribute("secretariatsInside", secretariats.installedIn(parts));
		model.addAttribute("secretariat", secretariats.findByTerritoryCode(code).orElse(null));
		model.addAttribute("fact", fact.orElse(null));
		addGuarantors(code, model);
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("sources", Sources.of(fact.map(List::of).orElse(List.of())));
		return "portal/territory";
	}

	private void addGuarantors(String code, Model model) {
		var changes = successions.of(code);
		var dismissed = successions.dismissed(code);
		var said = words.said(Stream.concat(changes.stream(), dismissed.stream()).toList());
		var actas = successions.actas(changes.stream().map(Succession::id).toList());
		model.addAttribute("guarantors", guarantors.of(code));
		model.addAttribute("successions", changes.stream().map(one -> told(one, said, actas)).toList());
		model.addAttribute("dismissed", dismissed.stream().map(one -> told(one, said, Map.of())).toList());
		model.addAttribute("publications", papers.confirmedIn(code));
	}

	private static Told told(Succession change, Map<UUID, List<String>> said, Map<UUID, List<HandOverActa>> actas) {
		return new Told(change, said.getOrDefault(change.id(), List.of()), actas.getOrDefault(change.id(), List.of()));
	}

}
