package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** The acta of a hand-over: who left, who follows, who consented and who did not, what was handed over. Public (G-08). */
@Component
class SuccessionActa {

	private final Successions successions;

	private final Guarantors guarantors;

	private final Exercises exercises;

	private final Territories territories;

	private final ActaRegister actas;

	private final SuccessionWords words;

	private final GuarantorPapers papers;

	private final SignatureProofs proofs;

	private final Texts texts;

	SuccessionActa(Successions successions, Guarantors guarantors, Exercises exercises, Territories territories,
			ActaRegister actas, SuccessionWords words, GuarantorPapers papers, SignatureProofs proofs, Texts texts) {
		this.successions = successions;
		this.guarantors = guarantors;
		this.exercises = exercises;
		this.territories = territories;
		this.actas = actas;
		this.words = words;
		this.papers = papers;
		this.proofs = proofs;
		this.texts = texts;
	}

	/**
	 * Seals it in the chain of the first exercise, or of its STL.
	 *
	 * @param served the exercises under way
	 * @return the document; empty where the territory never had an exercise that could keep it
	 */
	Optional<UUID> seal(Succession one, List<Successor> following, List<Exercise> served, LocalDate on) {
		return served.stream()
			.findFirst()
			.or(() -> exercises.findByTerritoryCodeOrderByCycleNumber(one.territory()).stream().reduce((earlier, later) -> later))
			.map(keeper -> actas.seal(draft(one, following, keeper, served, on)).documentId());
	}

	/** Who fills the role from now on, by name. */
	String names(Succession one, List<Successor> following) {
		var named = following.stream().map(Successor::organisation).toList();
		return String.join(", ", named.isEmpty() ? remaining(one, one.lastDay().plusDays(1)) : named);
	}

	private List<String> remaining(Succession one, LocalDate day) {
		return guarantors.inOffice(one.territory(), day).stream().map(Guarantor::organisation).toList();
	}

	private ActaDraft draft(Succession one, List<Successor> following, Exercise keeper, List<Exercise> served, LocalDate on) {
		var place = territories.findByCode(one.territory()).orElseThrow().shortName();
		var filing = Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, texts.of("succession.acta.title", place), on)
			.inExercise(keeper.id())
			.inSecretariat(keeper.secretariatId());
		var acta = ActaDraft.of(filing)
			.fact(texts.of("succession.acta.outgoing"), one.outgoing())
			.fact(texts.of("succession.acta.last-day"), SpokenDay.of(one.lastDay()))
			.fact(texts.of("succession.acta.document"), one.document())
			.section(texts.of("succession.acta.following"), following.isEmpty() ? List.of(names(one, following))
					: following.stream().map(this::sentence).toList())
			.section(texts.of("succession.acta.said"), words.said(List.of(one)).getOrDefault(one.id(), List.of()))
			.section(texts.of("succession.acta.papers"), published(one))
			.section(texts.of("succession.acta.files"), String.valueOf(one.files()))
			.section(texts.of("succession.acta.exercises"), served.isEmpty() ? List.of(texts.of("succession.acta.none"))
					: served.stream().map(Exercise::name).toList())
			.data("territory", one.territory())
			.data("branch", one.branch())
			.data("suspendedOn", one.suspendedOn());
		signatures(one, following, acta);
		proofs.tell(acta, IntStream.rangeClosed(1, successions.round(one.id()))
			.mapToObj(round -> SuccessionAgreement.subject(one.id(), round))
			.toList());
		return acta.build();
	}

	private List<String> published(Succession one) {
		var files = papers.of(one).stream().map(paper -> texts.of("succession.acta.paper", paper.title(), String.valueOf(paper.sha256()))).toList();
		return files.isEmpty() ? List.of(texts.of("succession.acta.no-paper")) : files;
	}

	private void signatures(Succession one, List<Successor> following, ActaDraft.Builder acta) {
		int round = following.stream().mapToInt(Successor::round).max().orElse(0);
		var acts = successions.acts(one.id());
		acts.stream()
			.filter(act -> act.agreed() && act.round() == round)
			.forEach(act -> acta.signature(new ActaDraft.Signature(texts.of("sector." + act.sector()), act.position(),
					texts.of(SuccessionWords.ofLaw(act, following, acts) ? "succession.acta.confirms" : "succession.acta.consents"),
					texts.of("sector." + act.sector()), act.actedOn())));
		following.stream()
			.filter(next -> next.receivedOn() != null)
			.forEach(next -> acta.signature(new ActaDraft.Signature(texts.of("sector." + Sector.OVERSIGHT_BODY),
					String.valueOf(next.position()), String.valueOf(next.powers()), next.organisation(), next.receivedOn())));
	}

	private String sentence(Successor next) {
		return texts.of(next.byLaw() ? "succession.acta.by-law" : "succession.acta.by-agreement", next.organisation(),
				texts.of("guarantor.branch." + next.branch()), texts.of("guarantor.independence." + next.independence()),
				SpokenDay.of(next.firstDay()), next.reason());
	}

}
