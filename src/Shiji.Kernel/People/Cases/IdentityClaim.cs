using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shiji.Kernel.People;

/// <summary>身份内容 — what an identity was or should be, and what shows it; kept under seal only.</summary>
public sealed record IdentityClaim(string Name, IdentityKind? Kind, string? Number, DateOnly? BornOn, string? Evidence)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IdentityClaim Read(string text) => JsonSerializer.Deserialize<IdentityClaim>(text, Plainly)!;

    public string Write() => JsonSerializer.Serialize(this, Plainly);
}
