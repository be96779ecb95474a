using Shiji.Kernel.Access;
using Shiji.Sheets.Templates;

namespace Shiji.Imports;

/// <summary>导入种类 — what the lines of a file become, and which columns they bring.</summary>
public abstract class ImportKind
{
    /// <summary>标识 — register:hotline.call, people, organisations.</summary>
    public abstract string Key { get; }

    public abstract string Name { get; }

    /// <summary>组别 — under which it is offered.</summary>
    public abstract string Group { get; }

    /// <summary>说明 — what whoever imports it should know beforehand; empty where nothing is special.</summary>
    public virtual string Note => "";

    public abstract IReadOnlyList<TemplateColumn> Columns { get; }

    /// <summary>权限 — what its lines ask of the actor, beside <see cref="Permission.ImportFiles"/>.</summary>
    public abstract Permission Needs { get; }
}
