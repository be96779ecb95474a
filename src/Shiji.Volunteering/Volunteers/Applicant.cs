using System.Text.Encodings.Web;
using System.Text.Json;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>申请内容 — what somebody says of themselves; kept under seal only.</summary>
public sealed record Applicant(int OrganisationId, string? Name)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DateOnly? BornOn { get; init; }
    public string? Identity { get; init; }
    public string? Phone { get; init; }
    public Guardian? Guardian { get; init; }

    /// <summary>同意的用途.</summary>
    public IReadOnlyCollection<string> Consents { get; init; } = [];

    public VolunteerProfile Profile { get; init; } = new();

    public static Applicant Read(string text) => JsonSerializer.Deserialize<Applicant>(text, Plainly)!;

    public string Write() => JsonSerializer.Serialize(this, Plainly);

    /// <summary>As the kernel's entry takes it.</summary>
    public NewPerson Entry() => new(OrganisationId, Name) { BornOn = BornOn, Identity = Identity, Phone = Phone, Guardian = Guardian, Consents = Consents };
}
