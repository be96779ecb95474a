namespace Shiji.Kernel.Logs;

/// <summary>日志 — who did what to what, when, from where, in which post, what it was before and after, and why. Appended, never changed.</summary>
public sealed class LogEntry
{
    public long Id { get; set; }
    public DateTime At { get; set; }
    public LogAct Act { get; set; }
    public Guid? AccountId { get; set; }

    /// <summary>The name at the time; 系统 for the program itself.</summary>
    public string Who { get; set; } = "";

    public string Post { get; set; } = "";
    public string? Address { get; set; }

    /// <summary>事项 — the table, in words of the database: register_row, post.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Which row of it.</summary>
    public string SubjectId { get; set; } = "";

    public int? OrganisationId { get; set; }

    /// <summary>改前 — a JSON object of what changed, as it was; null for what was new.</summary>
    public string? Before { get; set; }

    /// <summary>改后 — the same, as it is; null for what is gone.</summary>
    public string? After { get; set; }

    public string? Reason { get; set; }

    /// <summary>Made by the save that carries it, not by a use case.</summary>
    internal bool OfSave { get; set; }
}
