namespace Shiji.Kernel.Registers;

/// <summary>对象 — an enterprise, a service point, a project: a thing that is counted once however often it appears. Numbered densely from 1.</summary>
public sealed class Subject
{
    public int Id { get; set; }

    /// <summary>种类: 企业, 点位, 项目 …</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }
}
