package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.PartyWithdrawals.Answer;
import org.tripartita.secretariat.PartyWithdrawals.Withdrawal;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** The acta by which the three agree on a new body in the place of an STL: the last link of its chain (domain 5.6, G-08). */
@Component
class RefoundationActa {

	private final Secretariats secretariats;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final Wording wording;

	private final Texts texts;

	RefoundationActa(Secretariats secretariats, ActaRegister actas, SignatureProofs proofs, Wording wording, Texts texts) {
		this.secretariats = secretariats;
		this.actas = actas;
		this.proofs = proofs;
		this.wording = wording;
		this.texts = texts;
	}

	/** What the three sign. */
	String words(Withdrawal one) {
		return body(one, Objects.requireNonNull(one.proposedOn())).words();
	}

	/** Seals what the three agreed on; the day is that of the last signature. */
	Acta seal(Withdrawal one, List<Answer> answers, LocalDate on) {
		var acta = body(one, on).section(texts.of("withdrawal.acta.agreed"),
				answers.stream()
					.map(answer -> texts.of("withdrawal.acta.agreed.line", wording.sector(answer.sector()), SpokenDay.of(answer.actedOn())))
					.toList());
		proofs.tell(acta, one.subject());
		return actas.seal(acta.data("secretariat", secretariats.get(one.secretariatId()).code()).build());
	}

	private ActaDraft.Builder body(Withdrawal one, LocalDate on) {
		var secretariat = secretariats.get(one.secretariatId());
		var filing = Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, texts.of("withdrawal.acta.title", secretariat.name()), on)
			.inSecretariat(secretariat.id());
		return ActaDraft.of(filing)
			.fact(texts.of("withdrawal.acta.left"), wording.sector(one.sector()))
			.fact(texts.of("withdrawal.acta.left-on"), SpokenDay.of(one.withdrawnOn()))
			.fact(texts.of("withdrawal.acta.proposed-on"), SpokenDay.of(Objects.requireNonNull(one.proposedOn())))
			.section(texts.of("withdrawal.acta.proposal"), Objects.requireNonNull(one.proposal()))
			.section(texts.of("withdrawal.acta.effect"), texts.of("withdrawal.acta.effect.text"));
	}

}
