using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>报名 — that somebody wants to come, or was asked to; always by their own act or their guardian's, never by assignment (条例 art. 25).</summary>
public sealed class SignUp : IDated
{
    public Guid Id { get; set; }
    public Guid SessionId { get; set; }
    public Guid RoleId { get; set; }

    /// <summary>As its session's.</summary>
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public int PersonId { get; set; }
    public SignUpState State { get; set; }

    /// <summary>同行 — how many come with them and have no file.</summary>
    public int Guests { get; set; }

    /// <summary>回答 — to the activity's questions, one to a line in their order.</summary>
    public string Answers { get; set; } = "";

    /// <summary>代报 — the guardian who signed up for them, and thereby agreed.</summary>
    public int? ByPersonId { get; set; }

    /// <summary>When they came to stand where they stand in the line.</summary>
    public DateTime At { get; set; }

    public string? Reason { get; set; }
}
