namespace Shiji.Kernel.Jobs;

/// <summary>任务 — a piece of work done behind the pages: durable, so that any process can do it, and any page show how far it has come.</summary>
public sealed class Job
{
    public Guid Id { get; set; }

    /// <summary>种类 — see <see cref="JobKind.Key"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>对象 — what it works on, as its kind understands it.</summary>
    public Guid? SubjectId { get; set; }

    /// <summary>名目 — the file, the list: business content, like <see cref="Doing"/> and <see cref="Said"/>.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whose job it is; null for the program's own.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>Who started it, and works in it; null for the program itself.</summary>
    public Guid? AccountId { get; set; }

    public Guid? PostId { get; set; }
    public string Who { get; set; } = "";

    /// <summary>岗位 in words, as it was called when the job was started.</summary>
    public string Post { get; set; } = "";

    public JobState State { get; set; }
    public bool CancelAsked { get; set; }

    /// <summary>第几次 — also what a claim is known by: whoever was thought dead, and is not, finds another number here.</summary>
    public int Attempts { get; set; }

    public long Done { get; set; }

    /// <summary>Of how many; 0 where nobody knows.</summary>
    public long Of { get; set; }

    /// <summary>正在做 — a few words.</summary>
    public string Doing { get; set; } = "";

    /// <summary>结果 — what became of it, in a sentence.</summary>
    public string? Said { get; set; }

    public DateTime QueuedAt { get; set; }
    public DateTime? StartedAt { get; set; }

    /// <summary>心跳 — when the process at work was last heard of.</summary>
    public DateTime? HeardAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public bool IsOpen => State is JobState.Queued or JobState.Running;
}
