namespace Shiji.Volunteering;

/// <summary>志愿词条 — a skill, a language or a category of service, as this district calls it. Each keeps its bit for ever; what is no longer offered is ended, never given to another.</summary>
public sealed class ServiceWord
{
    public int Id { get; set; }
    public ServiceWordKind Kind { get; set; }

    /// <summary>0 to 62.</summary>
    public int Bit { get; set; }

    public required string Word { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>词条种类.</summary>
public enum ServiceWordKind
{
    /// <summary>技能</summary>
    Skill = 1,

    /// <summary>语言</summary>
    Language = 2,

    /// <summary>服务类别</summary>
    Category = 3,
}
