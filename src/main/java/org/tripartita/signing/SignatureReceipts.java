package org.tripartita.signing;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told of each signature, kept beside its proof so that a slip is seen before the acta is sealed. */
@Service
@Transactional
public class SignatureReceipts {

	private final JdbcClient database;

	SignatureReceipts(JdbcClient database) {
		this.database = database;
	}

	/** Keeps what was told of the signature that somebody just gave with a task. */
	public void keep(String taskId, String participant, SignatureReceipt told) {
		database.sql("""
				insert into signature_receipt (proof_id, acted_on, signer, note)
				select id, ?, ?, ? from signature_proof where task_id = ? and signed_by = ?
				""").params(told.actedOn(), told.signer(), told.note(), taskId, participant).update();
	}

	/** What was told, for the one who did; empty for anybody else and for signatures from before. */
	@Transactional(readOnly = true)
	public Optional<SignatureReceipt> find(String taskId, String participant) {
		return database.sql("""
				select r.acted_on, r.signer, r.note from signature_receipt r join signature_proof p on p.id = r.proof_id
				where p.task_id = ? and p.signed_by = ?
				""").params(taskId, participant).query(SignatureReceipt.class).optional();
	}

}
