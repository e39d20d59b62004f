package org.tripartita.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.tripartita.secretariat.PartyWithdrawals;
import org.tripartita.secretariat.Rotation;
import org.tripartita.secretariat.RulesBook;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatPapers;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;

/** By which rules an STL works, who presides it in turn, its papers and the parties that left it: one statement for each list. */
@Component
class SecretariatRules {

	private static final int TURNS = 4;

	private final RulesBook book;

	private final SecretariatPapers papers;

	private final PartyWithdrawals withdrawals;

	private final Secretariats secretariats;

	private final Wording wording;

	private final Clock clock;

	private final ZoneId zone;

	SecretariatRules(RulesBook book, SecretariatPapers papers, PartyWithdrawals withdrawals, Secretariats secretariats, Wording wording,
			Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.book = book;
		this.papers = papers;
		this.withdrawals = withdrawals;
		this.secretariats = secretariats;
		this.wording = wording;
		this.clock = clock;
		this.zone = zone;
	}

	void show(Secretariat secretariat, Model model) {
		var editions = book.of(secretariat.id());
		model.addAttribute("rules", secretariat.hasRules() ? secretariat.rules() : null);
		model.addAttribute("ruleLines", secretariat.hasRules() ? wording.rules(secretariat.rules()) : List.of());
		model.addAttribute("editions", editions);
		model.addAttribute("turns", editions.stream().findFirst().map(this::turns).orElse(List.of()));
		model.addAttribute("papers", papers.of(secretariat.id()));
		model.addAttribute("withdrawals", withdrawals.of(secretariat.id()));
		model.addAttribute("predecessor", Optional.ofNullable(secretariat.succeedsId()).flatMap(secretariats::findById).orElse(null));
	}

	/** The turn of today and the next ones, where the presidency goes round. */
	private List<Rotation.Turn> turns(RulesBook.Edition edition) {
		var rotation = edition.rules().rotation();
		return rotation == null ? List.of()
				: rotation.turns(edition.rules().presider(), edition.inForceOn(), LocalDate.ofInstant(clock.instant(), zone), TURNS);
	}

}
