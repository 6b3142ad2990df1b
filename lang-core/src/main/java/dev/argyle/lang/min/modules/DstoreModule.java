// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Protected;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The module {@code dstore}. A datastore is a dictionary of type {@code datastore}: under {@code
 * data} collections by name, which are dictionaries of items by id, and under {@code path} the JSON
 * file that it is read from and written to.
 */
final class DstoreModule implements StandardModule {
  private static final StringValue TAG = StringValue.of("datastore");
  private static final StringValue DATA = StringValue.of("data");
  private static final StringValue PATH = StringValue.of("path");
  private static final StringValue ID = StringValue.of("id");
  private static final StringValue SLASH = StringValue.of("/");

  @Override
  public String name() {
    return "dstore";
  }

  @Override
  public String summary() {
    return "Keeps dictionaries in collections, in a JSON file.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "dsdelete",
            "dict:datastore 'sym ==> dict:datastore",
            "Removes the item that is named as collection/id.",
            DstoreModule::delete),
        operator(
            "dsget",
            "dict:datastore 'sym ==> dict",
            "Gives the item that is named as collection/id.",
            DstoreModule::get),
        operator(
            "dshas?",
            "dict:datastore 'sym ==> bool",
            "Tells whether there is an item that is named as collection/id.",
            DstoreModule::has),
        operator(
            "dsinit",
            "'sym ==> dict:datastore",
            "Makes an empty datastore, and its file.",
            DstoreModule::initialize),
        operator(
            "dspost",
            "dict:datastore 'sym dict ==> dict:datastore",
            "Adds a dictionary to a collection under a new id, and the id to the dictionary.",
            DstoreModule::post),
        operator(
            "dsput",
            "dict:datastore 'sym dict ==> dict:datastore",
            "Stores a dictionary as the item that is named as collection/id.",
            DstoreModule::put),
        operator(
            "dsquery",
            "dict:datastore 'sym quot ==> quot",
            "Gives the items of a collection for which the quotation gives true. An error in it"
                + " counts as false.",
            DstoreModule::query),
        operator(
            "dsread",
            "'sym ==> dict:datastore",
            "Reads a datastore from its file.",
            DstoreModule::read),
        operator(
            "dswrite",
            "dict:datastore ==> dict:datastore",
            "Writes a datastore to its file.",
            DstoreModule::write));
  }

  /** The name of an item. */
  private record Key(StringValue collection, StringValue id) {
    static Key of(StringValue name) {
      int slash = name.indexOf(SLASH, 0);
      if (slash < 0) {
        throw MinError.invalid("collection/id not specified");
      }
      return new Key(name.slice(0, slash), name.slice(slash + 1, name.length()));
    }
  }

  /** An item of a store, which need not be there. */
  private record Item(Dictionary store, Key key) {
    /** Takes a name and the store below it, and looks at the name when it has both. */
    static Item pop(Machine machine) {
      StringValue name = machine.popString();
      Dictionary store = machine.popDictionary();
      return new Item(store, Key.of(name));
    }
  }

  private static Record store(StringValue path, Value data) {
    return Record.EMPTY.withTag(TAG).with(DATA, data).with(PATH, path);
  }

  private static void initialize(Machine machine) {
    StringValue path = machine.popString();
    FileWork.content(machine, path, file -> Files.writeString(file, "{}"));
    machine.push(store(path, Record.EMPTY));
  }

  private static void read(Machine machine) {
    StringValue path = machine.popString();
    byte[] text = FileWork.content(machine, path, Files::readAllBytes);
    Value data = JsonReader.read(StringValue.of(text), machine.names());
    if (!(data instanceof Dictionary)) {
      throw MinError.invalid("'" + path.text() + "' is not the file of a datastore");
    }
    machine.push(store(path, data));
  }

  private static void write(Machine machine) {
    Dictionary store = machine.popDictionary();
    if (!(store.get(PATH).orElse(null) instanceof StringValue path)) {
      throw MinError.key("path");
    }
    byte[] text = JsonWriter.write(data(store)).toBytes();
    FileWork.content(machine, path, file -> Files.write(file, text));
    machine.push(store);
  }

  private static void delete(Machine machine) {
    Item item = Item.pop(machine);
    Dictionary collection = existing(item.store(), item.key().collection());
    machine.push(with(item.store(), item.key().collection(), collection.without(item.key().id())));
  }

  private static void get(Machine machine) {
    Item item = Item.pop(machine);
    StringValue id = item.key().id();
    Dictionary collection = existing(item.store(), item.key().collection());
    machine.push(collection.get(id).orElseThrow(() -> MinError.key(id.text())));
  }

  private static void has(Machine machine) {
    Item item = Item.pop(machine);
    machine.push(collection(item.store(), item.key().collection()).has(item.key().id()));
  }

  private static void post(Machine machine) {
    Dictionary item = machine.popDictionary();
    StringValue name = machine.popString();
    Dictionary store = machine.popDictionary();
    StringValue id = newId();
    Dictionary collection = collection(store, name).with(id, item.with(ID, id));
    machine.push(with(store, name, collection));
  }

  private static void put(Machine machine) {
    Dictionary content = machine.popDictionary();
    Item item = Item.pop(machine);
    StringValue name = item.key().collection();
    Dictionary collection = collection(item.store(), name).with(item.key().id(), content);
    machine.push(with(item.store(), name, collection));
  }

  private static void query(Machine machine) {
    Quotation filter = machine.popQuotation();
    StringValue name = machine.popString();
    Dictionary collection = collection(machine.popDictionary(), name);
    List<Value> matching = new ArrayList<>();
    for (StringValue id : collection.keys()) {
      Value item = collection.get(id).orElseThrow();
      if (matches(machine, item, filter)) {
        matching.add(item);
      }
    }
    machine.push(Quotation.of(matching));
  }

  private static boolean matches(Machine machine, Value item, Quotation filter) {
    Quotation left =
        machine.isolated(() -> {
          machine.push(item);
          if (Protected.run(machine, filter).isPresent()) {
            machine.push(false);
          }
        });
    return left.size() > 0 && left.get(left.size() - 1) == BoolValue.TRUE;
  }

  private static Dictionary data(Dictionary store) {
    if (store.get(DATA).orElse(null) instanceof Dictionary data) {
      return data;
    }
    throw MinError.key("data");
  }

  /** A collection, empty if there is none. */
  private static Dictionary collection(Dictionary store, StringValue name) {
    Value collection = data(store).get(name).orElse(Record.EMPTY);
    if (collection instanceof Dictionary items) {
      return items;
    }
    throw MinError.invalid("'" + name.text() + "' is not a collection");
  }

  private static Dictionary existing(Dictionary store, StringValue name) {
    if (!data(store).has(name)) {
      throw MinError.invalid("Collection '" + name.text() + "' does not exist");
    }
    return collection(store, name);
  }

  private static Dictionary with(Dictionary store, StringValue name, Dictionary collection) {
    return store.with(DATA, data(store).with(name, collection));
  }

  /** 24 hexadecimal digits: the time in seconds, and 64 random bits. */
  private static StringValue newId() {
    ByteBuffer bytes = ByteBuffer.allocate(12);
    bytes.putInt((int) Instant.now().getEpochSecond());
    bytes.putLong(ThreadLocalRandom.current().nextLong());
    return StringValue.of(HexFormat.of().formatHex(bytes.array()));
  }
}
