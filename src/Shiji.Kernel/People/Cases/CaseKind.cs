namespace Shiji.Kernel.People;

/// <summary>人员事项种类 — what is asked about a person that somebody else answers.</summary>
public enum CaseKind
{
    /// <summary>加入申请 — a unit asks for the file that another keeps.</summary>
    Join = 1,

    /// <summary>档案合并 — two files turned out to be one person's.</summary>
    Merge = 2,

    /// <summary>身份更正</summary>
    Correction = 3,

    /// <summary>删除申请 — by the person or in their name (PIPL art. 47).</summary>
    Erasure = 4,

    /// <summary>不是同一人 — a decision kept, so that nobody has to take it again.</summary>
    Distinct = 5,
}
