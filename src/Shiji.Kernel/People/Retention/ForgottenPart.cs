namespace Shiji.Kernel.People;

/// <summary>遗忘的内容 — what of a person is cleared; figures never rest on it.</summary>
public enum ForgottenPart
{
    /// <summary>电话</summary>
    Phone = 1,

    /// <summary>监护人信息</summary>
    Guardian = 2,

    /// <summary>全部身份信息</summary>
    Everything = 3,

    /// <summary>事项内容 — the masked and sealed content of answered cases; that they were asked and answered stays.</summary>
    Cases = 4,

    /// <summary>台账密封内容 — what rows hold under seal; the row and what it counts stay.</summary>
    Secrets = 5,
}
