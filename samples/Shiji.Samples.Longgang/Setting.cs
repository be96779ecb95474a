using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang;

/// <summary>底册 — what every stream draws from: the tree, the people, the places and the things.</summary>
internal sealed class Setting
{
    public Setting(int scale)
    {
        Scale = scale;
        Tree = new();
        People = new(Tree, scale);
        Places = new(Tree);
        Things = new(scale);
        Registrations = new(this);
        Sessions = new(this);
        Study = new(this);
    }

    public int Scale { get; }
    public SampleTree Tree { get; }
    public Population People { get; }
    public Places Places { get; }
    public Things Things { get; }
    public RegistrationPlan Registrations { get; }
    public SessionPlan Sessions { get; }
    public StudyPlan Study { get; }
}
