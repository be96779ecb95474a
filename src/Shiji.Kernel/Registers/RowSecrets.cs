using System.Text.Encodings.Web;
using System.Text.Json;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Registers;

/// <summary>密封栏 — what a row holds in columns that nobody reads without a reason: by column key, all under one seal (domain.md §9.3 热线内容).</summary>
public static class RowSecrets
{
    public const string Purpose = "register_row.secret";

    /// <summary>Stands for a sealed text wherever a row is shown.</summary>
    public const string Shown = "（已密封）";

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where there is nothing to seal.</summary>
    public static SealedText? Seal(Vault vault, IReadOnlyDictionary<string, string> texts) =>
        texts.Count == 0 ? null : vault.Seal(JsonSerializer.Serialize(texts, Plainly), Purpose);

    public static Outcome<IReadOnlyDictionary<string, string>> Open(Vault vault, SealedText? secret)
    {
        if (secret is not { } closed) return new Outcome<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(), null);
        var opened = vault.Open(closed, Purpose);
        return opened.Ok ? new Outcome<IReadOnlyDictionary<string, string>>(JsonSerializer.Deserialize<Dictionary<string, string>>(opened.Value)!, null) : opened.Refusal;
    }
}
