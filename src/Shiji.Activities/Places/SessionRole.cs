using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>岗位 — what somebody may sign up for at a session: how many, of what age, with which skills (条例 art. 15).</summary>
public sealed class SessionRole : IDated
{
    public Guid Id { get; set; }
    public Guid SessionId { get; set; }

    /// <summary>As its session's.</summary>
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public required string Name { get; set; }

    /// <summary>名额; 0 where anybody may come.</summary>
    public int Capacity { get; set; }

    /// <summary>已占 — places taken, guests among them; moved by one conditional statement, so that two who come at once never both get the last.</summary>
    public int Taken { get; set; }

    /// <summary>Whole years on the session's day; null where there is no bound.</summary>
    public int? AgeLeast { get; set; }
    public int? AgeMost { get; set; }

    /// <summary>所需技能, one to a line.</summary>
    public string Skills { get; set; } = "";

    public IReadOnlyList<string> SkillList => Skills.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>授课 — whoever takes it teaches; told of them by name, so that only approved trainers may.</summary>
    public bool Teaches { get; set; }

    public int Ordinal { get; set; }
}
