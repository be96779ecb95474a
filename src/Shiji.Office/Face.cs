namespace Shiji.Office;

/// <summary>字体 — the face of a run. In a heading, <see cref="Body"/> is the face of that heading.</summary>
public enum Face
{
    /// <summary>仿宋</summary>
    Body,

    /// <summary>仿宋加粗, as for «一是…»</summary>
    Strong,

    /// <summary>黑体</summary>
    Heading1,

    /// <summary>楷体, as for a «（一）…» that runs into its paragraph</summary>
    Heading2,
}
