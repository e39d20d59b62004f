package org.tripartita.installation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * The installation cannot start, for a reason that its administrator can mend: what is wrong and what to do are
 * sentences of {@code messages/installation.properties}. The last thing a failed start prints is this.
 */
public final class InstallationFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final transient Object[] arguments;

	/**
	 * Says why the start fails.
	 *
	 * @param reason what is wrong
	 * @param cause the technical failure behind it, if any
	 * @param arguments what the reason's sentences name (folder, port, process id …)
	 */
	public InstallationFailure(Reason reason, @Nullable Throwable cause, Object... arguments) {
		super(sentence(reason, "description", arguments), cause);
		this.reason = reason;
		this.arguments = arguments;
	}

	/** What is wrong. */
	public Reason reason() {
		return reason;
	}

	/** What to do about it, in Spanish. */
	public String action() {
		return sentence(reason, "action", arguments);
	}

	private static String sentence(Reason reason, String part, Object... arguments) {
		String key = "start." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
		// No Spring context exists yet when some of these are said; process ids and ports are written without separators.
		String[] words = new String[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			words[i] = String.valueOf(arguments[i]);
		}
		return MessageFormat.format(Texts.BUNDLE.getString(key), (Object[]) words);
	}

	/** Reasons why an installation does not start; each has its sentences. */
	public enum Reason {

		/** Another running application uses the same data folder. */
		DATA_FOLDER_IN_USE,

		/** The data folder cannot be created or written by this user. */
		DATA_FOLDER_NOT_WRITABLE,

		/** The embedded database exists, the file with its password does not. */
		DATABASE_PASSWORD_MISSING,

		/** PostgreSQL refuses root, and no other account can be taken here. */
		NO_ACCOUNT_FOR_DATABASE,

		/** There is no embedded PostgreSQL for this operating system and processor. */
		PLATFORM_WITHOUT_DATABASE,

		/** The embedded PostgreSQL gave up. */
		DATABASE_DID_NOT_START,

		/** The server left behind by an earlier start does not end. */
		DATABASE_DID_NOT_STOP,

		/** A port is taken by another program. */
		PORT_TAKEN,

		/** The external database does not answer. */
		DATABASE_UNREACHABLE,

		/** The external database refuses user or password. */
		DATABASE_CREDENTIALS_REFUSED,

		/** The server answers, but has no database of this name. */
		DATABASE_MISSING,

		/** The database was written by a newer version of the product. */
		DATABASE_NEWER,

		/** The database holds tables of somebody else. */
		DATABASE_FOREIGN,

		/** Somebody asked for the application's end before it was ready. */
		STOPPED

	}

	private static final class Texts {

		static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.installation", Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

	}

}
