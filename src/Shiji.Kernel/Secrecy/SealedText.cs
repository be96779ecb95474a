namespace Shiji.Kernel.Secrecy;

/// <summary>密封值 — a text as the database keeps it. Nothing but a <see cref="Vault"/> can read it, and printing it shows nothing.</summary>
public readonly record struct SealedText(string Text)
{
    /// <summary>keyId.base64url(nonce, ciphertext, tag)</summary>
    public string Text { get => field ?? ""; } = Text;

    public override string ToString() => "（已密封）";
}
