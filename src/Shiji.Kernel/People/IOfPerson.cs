namespace Shiji.Kernel.People;

/// <summary>属于一人 — something kept about one person; who may see and save it follows that person's file.</summary>
public interface IOfPerson
{
    int PersonId { get; }
}
