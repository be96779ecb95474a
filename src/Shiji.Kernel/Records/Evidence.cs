namespace Shiji.Kernel.Records;

/// <summary>佐证方式 — how a record came to be known, strongest first, so that every total can show its mix (domain.md §5.4, §12).</summary>
public enum Evidence
{
    /// <summary>申报 — somebody said so; nothing else supports it yet.</summary>
    Declared = 0,

    /// <summary>机器签到 — a rotating code, a device, a time stamp.</summary>
    Machine = 1,

    /// <summary>点名 — a leader called the roll or kept a paper sheet on the day.</summary>
    RollCall = 2,

    /// <summary>补录 — entered after the day, with a reason and two approvers.</summary>
    BackFilled = 3,

    /// <summary>导入 — taken over from another platform's export.</summary>
    Imported = 4,
}
